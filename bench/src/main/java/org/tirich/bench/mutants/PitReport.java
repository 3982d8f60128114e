package org.tirich.bench.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Reads the XML reports of PIT.
final class PitReport {

    private static final String FILE = "target/pit-reports/mutations.xml";

    private PitReport() {}

    /// All mutants of the modules in a folder that have a report.
    static List<Mutant> readAll(Path home) throws IOException {
        var mutants = new ArrayList<Mutant>();
        try (var folders = Files.list(home)) {
            for (var folder : folders.sorted().toList()) {
                if (Files.isRegularFile(folder.resolve(FILE))) {
                    mutants.addAll(read(String.valueOf(folder.getFileName()), folder.resolve(FILE)));
                }
            }
        }
        return mutants;
    }

    static List<Mutant> read(String module, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var parsers = DocumentBuilderFactory.newInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var elements = parsers.newDocumentBuilder().parse(in).getElementsByTagName("mutation");
            var mutants = new ArrayList<Mutant>();
            for (int n = 0; n < elements.getLength(); n++) {
                mutants.add(mutant(module, (Element) elements.item(n)));
            }
            return mutants;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is not a report of PIT", e);
        }
    }

    private static Mutant mutant(String module, Element element) {
        return new Mutant(
                module,
                text(element, "mutatedClass"),
                text(element, "mutatedMethod").replaceFirst("^lambda\\$(.*)\\$\\d+$", "$1"),
                text(element, "sourceFile"),
                Integer.parseInt(text(element, "lineNumber")),
                text(element, "mutator").replaceFirst(".*\\.", "").replaceFirst("Mutator$", ""),
                text(element, "description"),
                element.getAttribute("status"));
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }
}

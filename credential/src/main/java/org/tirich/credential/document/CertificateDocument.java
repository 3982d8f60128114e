package org.tirich.credential.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.tirich.credential.OpenBadge;

/// Writes printed certificates. Thread-safe.
///
/// The same certificate gives the same bytes. The signed file is attached, so that the PDF can be verified
/// offline.
public final class CertificateDocument {

    /// The name of the attached compact JWS.
    public static final String ATTACHMENT = "certificate.jws";

    private static final int ID_DIGITS = 15;

    private final CertificateFonts fonts;

    public CertificateDocument(CertificateFonts fonts) {
        this.fonts = fonts;
    }

    /// The PDF, one page of A4.
    public byte[] pdf(PrintedCertificate certificate) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var content = new PageContent(document);
            new CertificatePage(content, new TextShaper(fonts), certificate).draw();
            content.finish();
            describe(document, certificate);
            attach(document, certificate.signed());
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void describe(PDDocument document, PrintedCertificate certificate) {
        var badge = certificate.badge();
        var mark = badge.synthetic() ? OpenBadge.SYNTHETIC_MARK : "";
        var information = document.getDocumentInformation();
        information.setTitle(mark + badge.achievement().english().name());
        information.setAuthor(mark + badge.issuer().name());
        if (badge.synthetic()) {
            information.setKeywords("SYNTHETIC");
        }
        document.getDocumentCatalog().setLanguage(certificate.language());
        // PDFBox would otherwise take the time.
        document.setDocumentId(Long.parseLong(certificate.fingerprint().substring(0, ID_DIGITS), 16));
    }

    private static void attach(PDDocument document, String signed) throws IOException {
        var bytes = signed.getBytes(StandardCharsets.US_ASCII);
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
        file.setSubtype("application/vc+jwt");
        file.setSize(bytes.length);
        var specification = new PDComplexFileSpecification();
        specification.setFile(ATTACHMENT);
        specification.setFileUnicode(ATTACHMENT);
        specification.setEmbeddedFile(file);
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(ATTACHMENT, specification));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }
}

package org.tirich.discovery.web;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes small XML documents. Characters that XML 1.0 does not allow are left out.
final class Xml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    private Xml() throws XMLStreamException {
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        writer.writeStartDocument("UTF-8", "1.0");
    }

    interface Content {
        void write(Xml xml) throws XMLStreamException;
    }

    /// A document with one root element.
    static String document(String root, String namespace, Content content) {
        try {
            var xml = new Xml();
            xml.writer.writeStartElement(root);
            xml.writer.writeDefaultNamespace(namespace);
            content.write(xml);
            xml.writer.writeEndDocument();
            return xml.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void namespace(String prefix, String uri) throws XMLStreamException {
        writer.writeNamespace(prefix, uri);
    }

    void element(String name, Content content) throws XMLStreamException {
        writer.writeStartElement(name);
        content.write(this);
        writer.writeEndElement();
    }

    void element(String name, String value) throws XMLStreamException {
        element(name, xml -> xml.writer.writeCharacters(allowed(value)));
    }

    void attribute(String name, String value) throws XMLStreamException {
        writer.writeAttribute(name, allowed(value));
    }

    void text(String value) throws XMLStreamException {
        writer.writeCharacters(allowed(value));
    }

    private static String allowed(String value) {
        return value.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

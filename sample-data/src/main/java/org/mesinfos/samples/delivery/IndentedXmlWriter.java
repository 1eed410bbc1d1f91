package org.mesinfos.samples.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writer of indented XML. */
final class IndentedXmlWriter {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter writer;
    private int depth;

    IndentedXmlWriter(OutputFile file) throws IOException {
        try {
            writer = FACTORY.createXMLStreamWriter(file.stream(), StandardCharsets.UTF_8.name());
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IOException("XML cannot be written", e);
        }
    }

    /** Starts the root element in its default namespace. */
    void root(String name, String namespace, String... attributes) throws IOException {
        attempt(() -> {
            newLine();
            writer.writeStartElement("", name, namespace);
            writer.writeDefaultNamespace(namespace);
            writeAttributes(attributes);
            depth++;
        });
    }

    /** Starts an element with child elements. Attributes are alternating names and values. */
    void open(String name, String... attributes) throws IOException {
        attempt(() -> {
            newLine();
            writer.writeStartElement(name);
            writeAttributes(attributes);
            depth++;
        });
    }

    void close() throws IOException {
        attempt(() -> {
            depth--;
            newLine();
            writer.writeEndElement();
        });
    }

    /** Writes an element with text. Attributes are alternating names and values. */
    void leaf(String name, String text, String... attributes) throws IOException {
        attempt(() -> {
            newLine();
            if (text.isEmpty()) {
                writer.writeEmptyElement(name);
                writeAttributes(attributes);
            } else {
                writer.writeStartElement(name);
                writeAttributes(attributes);
                writer.writeCharacters(text);
                writer.writeEndElement();
            }
        });
    }

    /** Ends the document; the file stays open. */
    void end() throws IOException {
        attempt(() -> {
            while (depth > 0) {
                depth--;
                newLine();
                writer.writeEndElement();
            }
            writer.writeCharacters("\n");
            writer.writeEndDocument();
            writer.flush();
        });
    }

    private void writeAttributes(String... namesAndValues) throws XMLStreamException {
        for (int place = 0; place < namesAndValues.length; place += 2) {
            writer.writeAttribute(namesAndValues[place], namesAndValues[place + 1]);
        }
    }

    private void newLine() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static void attempt(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IOException("XML cannot be written", e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}

package org.mesinfos.benchmarks;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a library alone needs to walk over the bytes, with nothing made of them. */
enum Floor {
    /** Aalto, token after token. */
    XML {
        @Override
        long walk(InputStream in) throws IOException {
            try {
                XMLStreamReader reader = new InputFactoryImpl().createXMLStreamReader(in);
                long tokens = 0;
                while (reader.hasNext()) {
                    reader.next();
                    tokens++;
                }
                return tokens;
            } catch (XMLStreamException broken) {
                throw new IOException(broken);
            }
        }
    },
    /** OpenCSV with its parser of RFC 4180, row after row. */
    CSV {
        @Override
        long walk(InputStream in) throws IOException {
            try (CSVReader reader = new CSVReaderBuilder(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .withCSVParser(new RFC4180ParserBuilder().withSeparator(';').build())
                    .build()) {
                long rows = 0;
                while (reader.readNext() != null) {
                    rows++;
                }
                return rows;
            } catch (CsvValidationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    },
    /** Jackson, token after token. */
    JSON {
        @Override
        long walk(InputStream in) throws IOException {
            try (JsonParser parser = new JsonFactory().createParser(in)) {
                long tokens = 0;
                while (parser.nextToken() != null) {
                    tokens++;
                }
                return tokens;
            }
        }
    },
    /** Reads the bytes and nothing else. */
    BYTES {
        @Override
        long walk(InputStream in) throws IOException {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    };

    /** How many things it passed. */
    abstract long walk(InputStream in) throws IOException;

    /** The floor of a format. */
    static Floor of(String format) {
        return switch (format) {
            case "xml" -> XML;
            case "csv" -> CSV;
            case "json" -> JSON;
            default -> BYTES;
        };
    }
}

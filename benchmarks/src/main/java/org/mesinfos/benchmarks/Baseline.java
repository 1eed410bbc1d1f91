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

/** Baseline of a measurement: the time that a parser library alone needs to read the bytes. */
enum Baseline {
    /** Aalto, token by token. */
    XML {
        @Override
        long read(InputStream in) throws IOException {
            try {
                XMLStreamReader reader = new InputFactoryImpl().createXMLStreamReader(in);
                long tokens = 0;
                while (reader.hasNext()) {
                    reader.next();
                    tokens++;
                }
                return tokens;
            } catch (XMLStreamException malformed) {
                throw new IOException(malformed);
            }
        }
    },
    /** OpenCSV with its RFC 4180 parser, row by row. */
    CSV {
        @Override
        long read(InputStream in) throws IOException {
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
    /** Jackson, token by token. */
    JSON {
        @Override
        long read(InputStream in) throws IOException {
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
        long read(InputStream in) throws IOException {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    };

    /** Reads a file. Returns the number of tokens, rows or bytes. */
    abstract long read(InputStream in) throws IOException;

    /** Returns the baseline of a format. */
    static Baseline of(String format) {
        return switch (format) {
            case "xml" -> XML;
            case "csv" -> CSV;
            case "json" -> JSON;
            default -> BYTES;
        };
    }
}

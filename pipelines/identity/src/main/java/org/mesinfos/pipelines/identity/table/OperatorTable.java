package org.mesinfos.pipelines.identity.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reader for a table that an operator writes: UTF-8, one row per line, separated by semicolons, without quotes, with a fixed
 * header.
 *
 * <p>An instance reads one table. Messages contain line numbers and kinds of fault, never a value.
 */
public final class OperatorTable {

    private static final int MAX_PROBLEMS = 20;

    private final String name;
    private final String header;
    private final int columns;
    private final Consumer<Row> rows;
    private final List<String> problems = new ArrayList<>();
    private Extent extent = Extent.ROWS;
    private int line;

    /** Part of a table that its problems make useless. */
    public enum Extent {
        /** The rows that problems name, if any. */
        ROWS,
        /** All of it: fields may have another meaning, or rows are missing. */
        TABLE
    }

    /**
     * The problems of a table. Immutable.
     *
     * @param texts one text each, in the order of the lines; empty if there are none
     * @param extent part of the table that they make useless
     */
    public record Problems(List<String> texts, Extent extent) {

        /** Copies the texts. */
        public Problems {
            texts = List.copyOf(texts);
        }
    }

    /** A row with all its fields, without spaces around them. */
    public final class Row {

        private final List<String> fields;

        private Row(List<String> fields) {
            this.fields = fields;
        }

        /** Returns the fields, one for each name of the header. */
        public List<String> fields() {
            return fields;
        }

        /** Returns the number of the line, from 1. */
        public int line() {
            return line;
        }

        /** Reports the row as invalid. To be called while the row is received. */
        public void problem(String found, String expected) {
            addProblem(found, expected);
        }
    }

    private OperatorTable(String name, String header, Consumer<Row> rows) {
        this.name = name;
        this.header = header;
        this.columns = header.split(";", -1).length;
        this.rows = rows;
    }

    /**
     * Reads a table and returns its problems.
     *
     * @param name name of the file in messages
     * @param header first line
     * @param bytes content of the file; not closed
     * @param rows receives each row that has the right number of fields
     * @throws IOException if the stream cannot be read
     */
    public static List<String> read(String name, String header, InputStream bytes, Consumer<Row> rows)
            throws IOException {
        return examine(name, header, bytes, rows).texts();
    }

    /** Reads a table as {@link #read} does, and also returns which part of it is useless. */
    public static Problems examine(String name, String header, InputStream bytes, Consumer<Row> rows)
            throws IOException {
        OperatorTable table = new OperatorTable(name, header, rows);
        table.read(bytes);
        return new Problems(table.problems, table.extent);
    }

    private void read(InputStream bytes) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        try {
            checkHeader(reader.readLine());
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                if (!text.isBlank()) {
                    read(text);
                }
            }
        } catch (CharacterCodingException e) {
            extent = Extent.TABLE;
            problems.add(name + " after line " + line + ": found bytes that are not UTF-8, expected UTF-8");
        }
    }

    private void checkHeader(String text) {
        line = 1;
        String found = text == null ? "" : text.strip().replace("\ufeff", "");
        if (!found.equals(header)) {
            extent = Extent.TABLE;
            addProblem(text == null ? "nothing" : "another header", header);
        }
    }

    private void read(String text) {
        String[] fields = text.split(";", -1);
        if (fields.length != columns) {
            extent = Extent.TABLE;
            addProblem(fields.length + " fields", columns + " fields separated by ;");
        } else if (text.indexOf('"') >= 0) {
            extent = Extent.TABLE;
            addProblem("a quote", "fields without quotes");
        } else {
            rows.accept(new Row(Stream.of(fields).map(String::strip).toList()));
        }
    }

    private void addProblem(String found, String expected) {
        if (problems.size() == MAX_PROBLEMS) {
            problems.add(name + ": further lines are invalid");
        } else if (problems.size() < MAX_PROBLEMS) {
            problems.add(name + " line " + line + ": found " + found + ", expected " + expected);
        }
    }
}

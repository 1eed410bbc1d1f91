package org.mesinfos.pipelines.identity.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;

/**
 * The records of a labelled set, ready to be linked, with their labels.
 *
 * @param truth for each row of the table, a number that records of one person share
 */
@SuppressWarnings("ArrayRecordComponent")
record LabelledRecords(PersonTable table, int[] truth) {

    /**
     * Reads a set.
     *
     * @throws InvalidColumnsException if a file is missing or does not match its description
     */
    static LabelledRecords read(Path folder, LabelledSet set) throws InvalidColumnsException {
        PersonTableBuilder builder = new PersonTableBuilder();
        Persons persons = new Persons(set.truth(), set.files().size());
        for (int file = 0; file < set.files().size(); file++) {
            int fileIndex = file;
            int group = set.repetition() == LabelledSet.Repetition.ANY ? PersonTable.MAY_REPEAT : file + 1;
            read(folder.resolve(set.files().get(file)), set, rows -> {
                List<String> names = rows.next();
                FeatureColumns features = FeatureColumns.of(names, set, fileIndex);
                Persons.Column labels = persons.column(names, fileIndex);
                for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
                    labels.add(row, rows.line() - 1);
                    builder.add(features.features(row), group);
                }
            });
        }
        if (set.truth().matches().isPresent()) {
            read(folder.resolve(set.truth().matches().get()), set, persons::join);
        }
        PersonTable table = builder.build();
        int[] bySource = persons.numbers();
        int[] byRow = new int[table.size()];
        Arrays.setAll(byRow, row -> bySource[table.source(row)]);
        return new LabelledRecords(table, byRow);
    }

    private static void read(Path path, LabelledSet set, RowsReader reader) throws InvalidColumnsException {
        Charset charset = set.format().charset();
        try (BufferedReader text = Files.newBufferedReader(path, charset)) {
            reader.read(new SeparatedRows(text, set.format().separator()));
        } catch (InvalidColumnsException e) {
            throw new InvalidColumnsException(path + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new InvalidColumnsException(path + " cannot be read as " + charset + " text.", e);
        }
    }

    /** Processor of the rows of a file. */
    private interface RowsReader {
        void read(SeparatedRows rows) throws IOException, InvalidColumnsException;
    }
}

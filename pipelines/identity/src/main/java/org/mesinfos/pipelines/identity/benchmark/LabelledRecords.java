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
     * @throws InvalidLabelledSetException if a file is missing or does not match its description
     */
    static LabelledRecords read(Path folder, LabelledSet set) {
        PersonTableBuilder builder = new PersonTableBuilder();
        PersonLabels persons = new PersonLabels(set.truth(), set.files().size());
        for (int file = 0; file < set.files().size(); file++) {
            int fileIndex = file;
            int group = set.repetition() == LabelledSet.Repetition.ANY ? PersonTable.GROUP_WITH_DUPLICATES : file + 1;
            read(folder.resolve(set.files().get(file)), set, rows -> {
                List<String> names = rows.next();
                FeatureColumns features = FeatureColumns.of(names, set, fileIndex);
                PersonLabels.LabelColumn labels = persons.column(names, fileIndex);
                for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
                    labels.add(row, rows.line() - 1);
                    builder.add(features.features(row), group);
                }
            });
        }
        if (set.truth().matches().isPresent()) {
            read(folder.resolve(set.truth().matches().get()), set, persons::readMatches);
        }
        PersonTable table = builder.build();
        int[] bySource = persons.personNumbers();
        int[] byRow = new int[table.size()];
        Arrays.setAll(byRow, row -> bySource[table.sourceIndex(row)]);
        return new LabelledRecords(table, byRow);
    }

    private static void read(Path path, LabelledSet set, RowsReader reader) {
        Charset charset = set.format().charset();
        try (BufferedReader text = Files.newBufferedReader(path, charset)) {
            reader.read(new DelimitedRows(text, set.format().separator()));
        } catch (InvalidLabelledSetException e) {
            throw new InvalidLabelledSetException(path + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new InvalidLabelledSetException(path + " cannot be read as " + charset + " text.", e);
        }
    }

    /** Processor of the rows of a file. */
    private interface RowsReader {
        void read(DelimitedRows rows) throws IOException;
    }
}

package org.mesinfos.pipelines.identity.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mesinfos.linkage.features.FullNameOrder;
import org.mesinfos.linkage.features.NameColumns;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;

/**
 * The records of a labelled set, ready to be linked, with their labels.
 *
 * @param truth for each row of the table, a number that records of one person share
 * @param locations file and line of each record, in the order of the input
 */
@SuppressWarnings("ArrayRecordComponent")
record LabelledRecords(PersonTable table, int[] truth, List<String> locations) {

    /**
     * Reads a set.
     *
     * @throws InvalidLabelledSetException if a file is missing or does not match its description, or if there are too many
     *     files with each person once
     */
    static LabelledRecords read(Path folder, LabelledSet set) {
        if (set.repetition() == LabelledSet.Repetition.ONCE_A_FILE
                && set.files().size() > PersonTable.LAST_GROUP) {
            throw new InvalidLabelledSetException("found " + set.files().size() + " files, expected at most "
                    + PersonTable.LAST_GROUP + " with \"repetition: once-a-file\"");
        }
        PersonTableBuilder builder = new PersonTableBuilder();
        List<String> locations = new ArrayList<>();
        Set<String> absent = new LinkedHashSet<>(set.columns().keySet());
        PersonLabels persons = new PersonLabels(set.truth(), set.files().size());
        for (int file = 0; file < set.files().size(); file++) {
            int fileIndex = file;
            int group = set.repetition() == LabelledSet.Repetition.ANY ? PersonTable.GROUP_WITH_DUPLICATES : file + 1;
            NameColumns names = new NameColumns();
            read(folder.resolve(set.files().get(file)), set, rows -> {
                List<String> header = rows.next();
                header.forEach(absent::remove);
                FeatureColumns features =
                        FeatureColumns.of(header, set, fileIndex).withOrder(order(folder, set, fileIndex));
                PersonLabels.LabelColumn labels = persons.column(header, fileIndex);
                for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
                    labels.add(row, rows.line());
                    locations.add(set.files().get(fileIndex) + ":" + rows.line());
                    PersonFeatures person = features.features(row);
                    names.add(person);
                    builder.add(person, group);
                }
            });
            names.exchange().ifPresent(evidence -> {
                throw new InvalidLabelledSetException(
                        set.files().get(fileIndex) + ": given and family names are exchanged: " + evidence
                                + ". Correct the roles of the columns.");
            });
        }
        if (!absent.isEmpty()) {
            throw new InvalidLabelledSetException("found no column \"" + String.join("\", \"", absent)
                    + "\" in any of the files " + String.join(", ", set.files()));
        }
        if (set.truth().matches().isPresent()) {
            read(folder.resolve(set.truth().matches().get()), set, persons::readMatches);
        }
        PersonTable table = builder.build();
        int[] bySource = persons.personNumbers();
        int[] byRow = new int[table.size()];
        Arrays.setAll(byRow, row -> bySource[table.sourceIndex(row)]);
        return new LabelledRecords(table, byRow, locations);
    }

    /** Returns the file and line of the record of a row. */
    String location(int row) {
        return locations.get(table.sourceIndex(row));
    }

    /** Returns the order of the full names of a file. */
    private static FullNameOrder order(Path folder, LabelledSet set, int file) {
        FullNameOrder.Evidence evidence = new FullNameOrder.Evidence();
        if (set.columns().containsValue(ColumnRole.FULL_NAME)) {
            read(folder.resolve(set.files().get(file)), set, rows -> {
                FeatureColumns features = FeatureColumns.of(rows.next(), set, file);
                for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
                    features.addTo(evidence, row);
                }
            });
        }
        return evidence.order();
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

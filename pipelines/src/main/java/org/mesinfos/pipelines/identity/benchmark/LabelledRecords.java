package org.mesinfos.pipelines.identity.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.mesinfos.pipelines.identity.linkage.features.Feature;
import org.mesinfos.pipelines.identity.linkage.features.PersonFeatures;
import org.mesinfos.pipelines.identity.linkage.features.PersonTable;
import org.mesinfos.pipelines.identity.linkage.features.PersonTableBuilder;
import org.mesinfos.pipelines.identity.linkage.features.PostalAddress;

/**
 * The records of a set, ready to be linked, and who each is.
 *
 * @param truth for each row of the table, a number that records of one person share
 */
@SuppressWarnings("ArrayRecordComponent")
record LabelledRecords(PersonTable table, int[] truth) {

    /**
     * Reads a set.
     *
     * @throws InvalidColumnsException when a file is not there or not as described
     */
    static LabelledRecords read(Path folder, LabelledSet set) throws InvalidColumnsException {
        PersonTableBuilder builder = new PersonTableBuilder();
        Map<String, Integer> persons = new HashMap<>();
        int[] truth = new int[1024];
        int count = 0;
        for (int file = 0; file < set.files().size(); file++) {
            Path path = folder.resolve(set.files().get(file));
            int group = set.repetition() == LabelledSet.Repetition.ANY ? PersonTable.MAY_REPEAT : file + 1;
            try (BufferedReader reader = Files.newBufferedReader(path)) {
                SeparatedRows rows = new SeparatedRows(reader, set.separator());
                Header header = new Header(set, rows.next());
                for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
                    truth = count == truth.length ? Arrays.copyOf(truth, 2 * count) : truth;
                    truth[count++] = persons.computeIfAbsent(header.person(row, rows.line()), p -> persons.size());
                    builder.add(header.features(row), group);
                }
            } catch (InvalidColumnsException e) {
                throw new InvalidColumnsException(path + ": " + e.getMessage(), e);
            } catch (IOException e) {
                throw new InvalidColumnsException(path + " cannot be read as UTF-8 text.", e);
            }
        }
        PersonTable table = builder.build();
        int[] byRow = new int[count];
        for (int row = 0; row < count; row++) {
            byRow[row] = truth[table.source(row)];
        }
        return new LabelledRecords(table, byRow);
    }

    /** Where the columns of one file stand. */
    private static final class Header {

        private final LabelledSet set;
        private final int truth;
        private final Map<Integer, ColumnRole> roles = new HashMap<>();

        Header(LabelledSet set, List<String> names) throws InvalidColumnsException {
            this.set = set;
            this.truth = set.truth().isPresent() ? place(names, set.truth().get()) : -1;
            for (Map.Entry<String, ColumnRole> column : set.columns().entrySet()) {
                roles.put(place(names, column.getKey()), column.getValue());
            }
        }

        private static int place(List<String> names, String column) throws InvalidColumnsException {
            int place = names.indexOf(column);
            if (place < 0) {
                throw new InvalidColumnsException("line 1: found no column \"" + column + "\" among " + names);
            }
            return place;
        }

        /** Who it is; where nobody says, everyone is someone else. */
        String person(List<String> row, long line) throws InvalidColumnsException {
            if (truth < 0) {
                return Long.toString(line);
            }
            String value = truth < row.size() ? row.get(truth) : "";
            if (set.truthPattern().isEmpty()) {
                return value;
            }
            Matcher matcher = set.truthPattern().get().matcher(value);
            if (!matcher.find() || matcher.groupCount() < 1) {
                throw new InvalidColumnsException("line " + (line - 1) + ", column "
                        + set.truth().get() + ": found a value that the pattern with its group does not match");
            }
            return matcher.group(1);
        }

        PersonFeatures features(List<String> row) {
            Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
            Map<ColumnRole, String> address = new EnumMap<>(ColumnRole.class);
            roles.forEach((place, role) -> {
                String value = place < row.size() ? row.get(place) : "";
                if (!value.isBlank()) {
                    role.feature()
                            .ifPresentOrElse(
                                    feature -> texts.computeIfAbsent(feature, f -> new ArrayList<>())
                                            .add(value),
                                    () -> address.put(role, value));
                }
            });
            return new PersonFeatures(texts, address.isEmpty() ? List.of() : List.of(address(address)));
        }

        private static PostalAddress address(Map<ColumnRole, String> parts) {
            return new PostalAddress(
                    parts.get(ColumnRole.HOUSE_NUMBER),
                    parts.get(ColumnRole.STREET),
                    parts.get(ColumnRole.ADDRESS_EXTRA),
                    parts.get(ColumnRole.POSTCODE),
                    parts.get(ColumnRole.CITY));
        }
    }
}

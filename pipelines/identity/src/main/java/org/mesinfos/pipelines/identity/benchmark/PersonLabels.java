package org.mesinfos.pipelines.identity.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.mesinfos.linkage.clustering.UnionFind;
import org.mesinfos.pipelines.identity.benchmark.LabelledSet.TruthLabels;

/** Person labels of the records of a set, from columns or from a list of matches. Filled by one thread. */
final class PersonLabels {

    private static final int UNLABELLED = -1;

    private final TruthLabels truth;
    private final int files;
    /** One map per file if ids are unique within a file only; otherwise the first map is used for all files. */
    private final List<Map<String, Integer>> labels = new ArrayList<>();

    private final List<int[]> matches = new ArrayList<>();
    private int[] records = new int[1024];
    private int size;
    private int personCount;

    PersonLabels(TruthLabels truth, int files) {
        this.truth = truth;
        this.files = files;
        for (int file = 0; file < files; file++) {
            labels.add(new HashMap<>());
        }
    }

    /** Returns the collector of the labels of one file. */
    LabelColumn column(List<String> names, int file) {
        List<Integer> places = new ArrayList<>();
        for (String column : truth.id().map(List::of).orElse(truth.columns())) {
            places.add(HeaderColumns.index(names, column));
        }
        return new LabelColumn(places, labels.get(truth.id().isPresent() ? file : 0));
    }

    /** Reads a list of matches. */
    void readMatches(DelimitedRows rows) throws IOException {
        rows.next();
        for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
            Integer first = labels.get(0).get(HeaderColumns.value(row, 0));
            Integer second = labels.get(files > 1 ? 1 : 0).get(HeaderColumns.value(row, 1));
            if (first == null || second == null) {
                throw new InvalidLabelledSetException("line " + rows.line() + ": found no record of an id");
            }
            matches.add(new int[] {first, second});
        }
    }

    /** Returns for each record, in the order in which they were added, a number that records of one person share. */
    int[] personNumbers() {
        UnionFind persons = new UnionFind(personCount);
        matches.forEach(match -> persons.join(match[0], match[1]));
        int[] numbers = new int[size];
        Arrays.setAll(numbers, record -> persons.root(records[record]));
        return numbers;
    }

    /** Label columns of one file. */
    final class LabelColumn {

        private final List<Integer> columns;
        private final Map<String, Integer> numbers;

        private LabelColumn(List<Integer> columns, Map<String, Integer> numbers) {
            this.columns = columns;
            this.numbers = numbers;
        }

        /**
         * Adds a record.
         *
         * @param line line of the record
         */
        void add(List<String> row, long line) {
            String label = label(row, line);
            int number = label.isEmpty() ? UNLABELLED : numbers.getOrDefault(label, UNLABELLED);
            if (number == UNLABELLED) {
                number = personCount++;
                numbers.put(label, number);
            }
            records = size == records.length ? Arrays.copyOf(records, 2 * size) : records;
            records[size++] = number;
        }

        /** Returns an empty text if the record has no label. */
        private String label(List<String> row, long line) {
            List<String> values = columns.stream()
                    .map(place -> HeaderColumns.value(row, place))
                    .toList();
            if (truth.pattern().isEmpty() || values.isEmpty()) {
                return values.stream().allMatch(String::isEmpty) ? "" : String.join("\n", values);
            }
            Matcher matcher = truth.pattern().get().matcher(values.get(0));
            if (!matcher.find() || matcher.groupCount() < 1) {
                throw new InvalidLabelledSetException("line " + line + ", column "
                        + truth.columns().get(0) + ": found a value that the pattern with its group does not match");
            }
            return matcher.group(1);
        }
    }
}

package org.mesinfos.pipelines.identity.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where records of persons lie and what their columns are.
 *
 * @param files names in the folder
 * @param repetition whether one file may hold a person several times
 * @param truth column that says who it is, where that is known
 * @param truthPattern of whose first group the person is; empty when the whole value is
 * @param columns role of each column that is compared
 */
record LabelledSet(
        String name,
        List<String> files,
        char separator,
        Repetition repetition,
        Optional<String> truth,
        Optional<Pattern> truthPattern,
        Map<String, ColumnRole> columns) {

    /** How often a person may stand in one file. */
    enum Repetition {
        ANY,
        ONCE_A_FILE
    }

    LabelledSet {
        files = List.copyOf(files);
        columns = Map.copyOf(columns);
    }
}

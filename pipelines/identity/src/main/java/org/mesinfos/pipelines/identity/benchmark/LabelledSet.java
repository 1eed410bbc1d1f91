package org.mesinfos.pipelines.identity.benchmark;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where records of persons lie and what their columns are.
 *
 * @param files names in the folder
 * @param repetition whether one file may hold a person several times
 * @param columns role of each column that is compared, in the order in which they are described
 */
record LabelledSet(
        String name,
        List<String> files,
        Format format,
        Repetition repetition,
        Truth truth,
        Values values,
        Map<String, ColumnRole> columns) {

    /** How often a person may stand in one file. */
    enum Repetition {
        ANY,
        ONCE_A_FILE
    }

    /** How the files are written. */
    record Format(char separator, Charset charset) {}

    /**
     * What tells who a record is. Where nothing does, everyone is someone else.
     *
     * @param columns whose values together name the person; a record without any of them is nobody else's
     * @param pattern of whose first group the person is; empty when the whole value is
     * @param id column by which a list of matches names records; empty when there is no such list
     * @param matches a file of the folder, whose first two columns name two records of one person: of two files or more,
     *     the first column those of the first file, the second those of the second
     */
    record Truth(List<String> columns, Optional<Pattern> pattern, Optional<String> id, Optional<String> matches) {
        Truth {
            columns = List.copyOf(columns);
        }
    }

    /**
     * How values are written.
     *
     * @param missing texts that stand for none
     * @param ages year in which ages were told, for all files or for each; empty where none are
     */
    record Values(Set<String> missing, BirthDates.Order dates, List<Integer> ages) {
        Values {
            missing = Set.copyOf(missing);
            ages = List.copyOf(ages);
        }

        /** The year in which the ages of a file were told; any is as good as another where nobody says. */
        int toldIn(int file) {
            return ages.isEmpty() ? 2000 : ages.get(Math.min(file, ages.size() - 1));
        }
    }

    LabelledSet {
        files = List.copyOf(files);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}

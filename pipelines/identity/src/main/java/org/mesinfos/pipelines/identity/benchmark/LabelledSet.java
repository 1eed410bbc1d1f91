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
 * Description of a labelled set: its files and the roles of their columns.
 *
 * @param files names of the files in the folder
 * @param repetition whether one file may contain several records of a person
 * @param columns role of each compared column, in the order of the description
 */
record LabelledSet(
        String name,
        List<String> files,
        FileFormat format,
        Repetition repetition,
        TruthLabels truth,
        ValueConventions values,
        Map<String, ColumnRole> columns) {

    /** Occurrence of a person in one file. */
    enum Repetition {
        ANY,
        ONCE_A_FILE
    }

    /** Format of the files. */
    record FileFormat(char separator, Charset charset) {}

    /**
     * Source of the labels. Without labels, all records are of different people.
     *
     * @param columns columns whose values together identify the person; a record with none of these values is the only
     *     one of its person
     * @param pattern pattern whose first group identifies the person; empty if the whole value does
     * @param id column that identifies records in a list of matches; empty if there is no such list
     * @param matches a file of the folder whose first two columns contain the ids of two records of one person. If the
     *     set has several files, the first column refers to the first file and the second column to the second file
     */
    record TruthLabels(List<String> columns, Optional<Pattern> pattern, Optional<String> id, Optional<String> matches) {
        TruthLabels {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Conventions for values.
     *
     * @param missing texts that represent a missing value
     * @param ageYears years in which ages were recorded, one for all files or one for each; empty if there are no ages
     */
    record ValueConventions(Set<String> missing, BirthDateNormaliser.DatePartOrder dates, List<Integer> ageYears) {
        ValueConventions {
            missing = Set.copyOf(missing);
            ageYears = List.copyOf(ageYears);
        }

        /** Returns the year in which the ages of a file were recorded. If unknown, any constant serves. */
        int ageYear(int file) {
            return ageYears.isEmpty() ? 2000 : ageYears.get(Math.min(file, ageYears.size() - 1));
        }
    }

    LabelledSet {
        files = List.copyOf(files);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}

package org.mesinfos.connectors.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnNames;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Suggestions for missing columns: columns of the file whose names mean the same. */
final class RenamedColumns {

    private static final Pattern MISSING = Pattern.compile("column \"([^\"]+)\"");
    private static final Pattern DELIMITER = Pattern.compile("[;,\t|]");
    private static final int MAX_HEADER_LINES = 30;
    private static final int MIN_NAMES = 2;

    private final List<String> names;

    private RenamedColumns(List<String> names) {
        this.names = names;
    }

    /** Finds the header of a file: the first line with several known names. Other lines may have personal data. */
    static RenamedColumns of(FilePreview preview) {
        return new RenamedColumns(preview.lines().stream()
                .limit(MAX_HEADER_LINES)
                .map(RenamedColumns::cells)
                .filter(cells ->
                        cells.stream().filter(cell -> role(cell).isPresent()).count() >= MIN_NAMES)
                .findFirst()
                .orElse(List.of()));
    }

    /**
     * Returns the missing features, each column with the name that it may have now: one of the same meaning, or the only
     * unknown name if one column is left.
     */
    List<String> explain(List<String> missing) {
        List<String> explained = new ArrayList<>();
        missing.forEach(feature -> explained.add(
                sameMeaning(feature).map(name -> question(feature, name)).orElse(feature)));
        List<String> left = explained.stream()
                .filter(feature -> MISSING.matcher(feature).matches())
                .toList();
        List<String> unknown = names.stream()
                .filter(name -> !name.isEmpty() && role(name).isEmpty())
                .toList();
        if (left.size() == 1 && unknown.size() == 1) {
            explained.replaceAll(feature -> feature.equals(left.get(0)) ? question(feature, unknown.get(0)) : feature);
        }
        return explained;
    }

    private Optional<String> sameMeaning(String missing) {
        Matcher column = MISSING.matcher(missing);
        Optional<TransactionColumnRole> role = column.matches() ? role(column.group(1)) : Optional.empty();
        return names.stream()
                .filter(name -> role.isPresent() && role(name).equals(role))
                .findFirst();
    }

    private static String question(String missing, String name) {
        return missing + ": is it your column \"" + name + "\"?";
    }

    private static List<String> cells(String line) {
        return Arrays.stream(DELIMITER.split(line, -1))
                .map(cell -> cell.strip().replaceAll("^\"|\"$", "").strip())
                .toList();
    }

    private static Optional<TransactionColumnRole> role(String name) {
        return TransactionColumnNames.wholeMeaning(name).map(TransactionColumnNames.Meaning::role);
    }
}

package org.mesinfos.connectors.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.generic.TransactionColumnNames;
import org.mesinfos.connectors.generic.TransactionColumnRole;

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

    /** Returns the missing feature, with the name that the column may have now. */
    String explain(String missing) {
        Matcher column = MISSING.matcher(missing);
        if (!column.matches()) {
            return missing;
        }
        Optional<TransactionColumnRole> role = role(column.group(1));
        Optional<String> now = names.stream()
                .filter(name -> role.isPresent() && role(name).equals(role))
                .findFirst();
        return now.map(name -> "your column " + column.group(1) + "; is it " + name + "?")
                .orElse(missing);
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

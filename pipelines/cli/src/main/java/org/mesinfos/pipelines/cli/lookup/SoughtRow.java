package org.mesinfos.pipelines.cli.lookup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.view.ReportedDeliveryNames;

/**
 * A row of a delivered file, as an operator writes it: {@code FILE:LINE} or {@code FILE:PAGE:LINE}.
 *
 * @param file the path of a file, the name of a delivered file or the SHA-256 of a file
 * @param locator the page, if any, and the line
 */
record SoughtRow(String file, Locator locator) {

    private static final Pattern PLACE = Pattern.compile("(.+?)(?::(\\d{1,9}))?:(\\d{1,18})");
    private static final int MAX_PLACES = 12;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Parses a row; empty if the text is not of this form. */
    static Optional<SoughtRow> parse(String text) {
        Matcher place = PLACE.matcher(text);
        if (!place.matches()) {
            return Optional.empty();
        }
        int page = place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
        return Optional.of(new SoughtRow(place.group(1), new Locator(page, Long.parseLong(place.group(3)), "")));
    }

    /** Returns the row in the file with a hash. */
    FilePlace in(String sha256) {
        return new FilePlace(sha256, locator);
    }

    /** Returns the path of the file; empty if the text is the name or the SHA-256 of a delivered file. */
    Optional<Path> path() {
        return HASH.matcher(file).matches()
                ? Optional.empty()
                : Optional.of(Path.of(file)).filter(Files::isRegularFile);
    }

    /**
     * Returns the SHA-256 of a file that is not a path.
     *
     * @throws InvalidUsageException if there is no such file, or several delivered files have the name
     */
    String sha256(ReportedDeliveryNames delivered) {
        if (HASH.matcher(file).matches()) {
            return file;
        }
        List<String> named = delivered.filesNamed(file);
        if (named.size() == 1) {
            return named.get(0);
        }
        throw new InvalidUsageException(
                named.isEmpty()
                        ? "There is no file " + file
                                + ", and the reports of runs name none. Name the path of a file, or its SHA-256."
                        : named.size() + " delivered files have the name " + file + ". Write one as ORG/DELIVERY/FILE: "
                                + places(named, delivered) + ".");
    }

    private static String places(List<String> files, ReportedDeliveryNames delivered) {
        String places = files.stream()
                .limit(MAX_PLACES)
                .map(sha256 -> delivered.place(sha256).orElse(sha256))
                .collect(Collectors.joining(", "));
        return places + (files.size() > MAX_PLACES ? ", and " + (files.size() - MAX_PLACES) + " more" : "");
    }
}

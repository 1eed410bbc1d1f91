package org.mesinfos.pipelines.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.pipelines.receipt.DeliveredNames;

/**
 * A row of a delivered file, as an operator writes it: {@code FILE:LINE} or {@code FILE:PAGE:LINE}.
 *
 * @param sha256 hash of the file
 * @param locator the page, if any, and the line
 */
record FilePlace(String sha256, Locator locator) {

    private static final Pattern PLACE = Pattern.compile("(.+?)(?::(\\d{1,9}))?:(\\d{1,18})");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Look-up of delivered files by the names under which they were dropped. */
    @FunctionalInterface
    interface DeliveredFiles {

        /** Returns the SHA-256 of all files with a name. */
        List<String> named(String name) throws IOException;
    }

    /**
     * Parses a place; the file is a path, the name of a delivered file or the SHA-256 of a file.
     *
     * @return empty if the text is not of this form
     * @throws InvalidUsageException if there is no such file, or several delivered files have the name
     */
    static Optional<FilePlace> parse(String text, DeliveredFiles delivered) throws IOException {
        Matcher place = PLACE.matcher(text);
        if (!place.matches()) {
            return Optional.empty();
        }
        int page = place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
        return Optional.of(new FilePlace(
                sha256(place.group(1), delivered), new Locator(page, Long.parseLong(place.group(3)), "")));
    }

    private static String sha256(String file, DeliveredFiles delivered) throws IOException {
        if (HASH.matcher(file).matches()) {
            return file;
        }
        Path path = Path.of(file);
        if (Files.isRegularFile(path)) {
            return DeliveredNames.sha256(path);
        }
        List<String> named = delivered.named(file);
        if (named.size() == 1) {
            return named.get(0);
        }
        throw new InvalidUsageException(
                named.isEmpty()
                        ? "There is no file " + file
                                + ", and the reports of runs name none. Name the path of a file, or its SHA-256."
                        : named.size() + " delivered files have the name " + file + ". Write it as DELIVERY/" + file
                                + ", or name the path of a file, or its SHA-256.");
    }
}

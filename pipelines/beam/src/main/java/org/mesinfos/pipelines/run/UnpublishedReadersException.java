package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Thrown if folders of reader applications could not be updated, although everything else was published. The next run tries
 * again.
 */
public final class UnpublishedReadersException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param folders location of the folder of each application, by its name
     * @param cause first failure; the others are suppressed
     */
    UnpublishedReadersException(SortedMap<String, String> folders, Exception cause) {
        super(
                folders.entrySet().stream()
                                .map(UnpublishedReadersException::text)
                                .collect(Collectors.joining(" "))
                        + " Everything else is published. Remove what does not belong there, such as a link, or restore the"
                        + " access to the folder, then run again.",
                cause);
    }

    private static String text(Map.Entry<String, String> folder) {
        return "The folder " + folder.getValue() + " of reader application " + folder.getKey()
                + " cannot be brought up to date: it has neither new bundles nor withdrawn consents.";
    }
}

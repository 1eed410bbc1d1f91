package org.mesinfos.pipelines.deliveries;

import java.util.Comparator;
import java.util.Optional;

/**
 * Place of a delivery in the inbox. Sorted by organisation.
 *
 * @param organisation name of the folder of its organisation
 * @param name name of its folder, or of its only file; empty for the folder of the organisation as a whole. Can contain
 *     personal data: never logged
 */
record DropName(String organisation, String name) implements Comparable<DropName> {

    private static final Comparator<DropName> ORDER =
            Comparator.comparing(DropName::organisation).thenComparing(DropName::name);

    /**
     * Returns the delivery of a file.
     *
     * @param path path relative to the inbox, separated by {@code /}
     * @return empty if the file is beside the folders of organisations
     */
    static Optional<DropName> ofFile(String path) {
        String[] parts = path.split("/", 3);
        return parts.length == 1 ? Optional.empty() : Optional.of(new DropName(parts[0], parts[1]));
    }

    /** Returns the path of the delivery relative to the inbox, with a slash at its end. */
    String folder() {
        return organisation + "/" + name + "/";
    }

    @Override
    public int compareTo(DropName other) {
        return ORDER.compare(this, other);
    }
}

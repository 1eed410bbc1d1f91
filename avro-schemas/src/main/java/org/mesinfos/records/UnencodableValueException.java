package org.mesinfos.records;

/**
 * A record holds a value that its schema cannot hold exactly: a decimal that would have to be rounded, or null where a
 * value is required. The message tells the field and the reason, never the value, which may be personal.
 */
public final class UnencodableValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String reason;

    UnencodableValueException(String reason) {
        this("", reason);
    }

    private UnencodableValueException(String path, String reason) {
        super(path + ": " + reason);
        this.path = path;
        this.reason = reason;
    }

    /** The same, seen from the value around: {@code step} comes before the path. */
    UnencodableValueException within(String step) {
        return new UnencodableValueException(step + path, reason);
    }

    /** Where the value is, for example {@code Receipt.lines[3].amount}. */
    public String path() {
        return path;
    }

    /** What is wrong with it. */
    public String reason() {
        return reason;
    }
}

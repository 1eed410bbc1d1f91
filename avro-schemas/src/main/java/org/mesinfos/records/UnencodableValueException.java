package org.mesinfos.records;

/**
 * Thrown if a record contains a value that its schema cannot represent exactly: a decimal that would have to be
 * rounded, or null for a required value. The message contains the field and the reason, never the value, which may be
 * personal data.
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

    /** Returns the exception with {@code step} prepended to its path. */
    UnencodableValueException within(String step) {
        return new UnencodableValueException(step + path, reason);
    }

    /** Returns the path of the value, for example {@code Receipt.lines[3].amount}. */
    public String path() {
        return path;
    }

    /** Returns the reason. */
    public String reason() {
        return reason;
    }
}

package org.mesinfos.pipelines.settings;

/** Choice of the place that keeps delivered bytes, from which files are read again after a change of rules. */
public enum OriginalsPolicy {
    /** The store keeps them, compressed. */
    KEEP,
    /** The inbox keeps them: files that have left the inbox cannot be read again. */
    INBOX
}

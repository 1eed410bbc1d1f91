package org.mesinfos.connectors.mapping.tree;

/** Whether paths from the outermost element begin with its name. */
public enum RootName {
    /** As in XML: {@code /tickets/@enseigne}. */
    WRITTEN,
    /** As in JSON, where the outermost value has none: {@code /compte/iban}. */
    ABSENT
}

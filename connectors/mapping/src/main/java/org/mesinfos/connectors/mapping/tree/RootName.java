package org.mesinfos.connectors.mapping.tree;

/** Presence of the root element's name in absolute paths. */
public enum RootName {
    /** Absolute paths start with the root name, as in XML: {@code /tickets/@enseigne}. */
    PRESENT,
    /** The root has no name, as in JSON: {@code /compte/iban}. */
    ABSENT
}

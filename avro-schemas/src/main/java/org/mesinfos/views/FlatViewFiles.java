package org.mesinfos.views;

/** Files of flat views in bundles. */
public enum FlatViewFiles {
    /** Bundles have records only. */
    NONE,
    /** Bundles have a Parquet file for each view with rows. */
    PARQUET
}

package org.mesinfos.linkage.features;

/**
 * A key that a row shares with other rows, for example of a blocking rule.
 *
 * @param tag kind of key
 * @param hash hash of kind and content
 * @param records number of records with this key
 */
public record RowKey(byte tag, long hash, int records) {}

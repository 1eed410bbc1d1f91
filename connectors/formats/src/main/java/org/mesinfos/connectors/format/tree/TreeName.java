package org.mesinfos.connectors.format.tree;

/**
 * Name of an element, as a value. It is part of the structure of the file, so it is never listed among the values that
 * no path selects.
 *
 * @param value local name
 */
public record TreeName(String value) implements TreeValue {

    @Override
    public String claim() {
        return value;
    }

    @Override
    public boolean isClaimed() {
        return true;
    }

    @Override
    public void release() {
        // A name is never claimed.
    }
}

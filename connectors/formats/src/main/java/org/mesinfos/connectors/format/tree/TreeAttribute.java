package org.mesinfos.connectors.format.tree;

import org.jspecify.annotations.Nullable;

/** Attribute of an element. */
public final class TreeAttribute implements TreeValue {

    private final String name;
    private final String value;
    private final @Nullable TreeAttribute next;
    private boolean claimed;

    TreeAttribute(String name, String value, @Nullable TreeAttribute next) {
        this.name = name;
        this.value = value;
        this.next = next;
    }

    /** Returns the local name. */
    public String name() {
        return name;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public String claim() {
        claimed = true;
        return value;
    }

    @Override
    public boolean isClaimed() {
        return claimed;
    }

    @Override
    public void release() {
        claimed = false;
    }

    @Nullable
    TreeAttribute next() {
        return next;
    }
}

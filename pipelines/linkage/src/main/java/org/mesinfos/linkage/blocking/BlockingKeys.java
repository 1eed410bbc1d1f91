package org.mesinfos.linkage.blocking;

import org.mesinfos.linkage.features.PersonTable;

/** The blocking keys of the records of a table. Not safe for use by several threads. */
public final class BlockingKeys {

    private final BlockingKeyGenerator generator;
    private final BlockingKeyList keys = new BlockingKeyList();

    public BlockingKeys(PersonTable table) {
        this.generator = new BlockingKeyGenerator(table);
    }

    /** Visits the keys of a row under all blocking rules. */
    public void forEach(int row, KeyVisitor visitor) {
        BlockingRule[] rules = BlockingRule.values();
        for (int rule = 0; rule < rules.length; rule++) {
            keys.clear();
            generator.keys(rules[rule], row, keys);
            for (int key = 0; key < keys.size(); key++) {
                visitor.key(rule, keys.key(key));
            }
        }
    }

    /** Visitor of blocking keys. */
    public interface KeyVisitor {
        /**
         * Receives a key.
         *
         * @param rule index of the blocking rule in {@link BlockSizes#rules}
         */
        void key(int rule, int key);
    }
}

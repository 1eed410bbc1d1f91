package org.mesinfos.connectors.format.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The elements open at one point of a file, each with its position among siblings of its name. */
final class ElementPath {

    private static final class Level {
        private final Map<String, int[]> seen = new HashMap<>();
        private String name = "";
        private int position;
    }

    /** Names an element can have before positions are no longer counted: a guard against invented names. */
    private static final int NAMES_COUNTED = 1_000;

    private final List<Level> levels = new ArrayList<>();
    private int depth;

    int depth() {
        return depth;
    }

    void enter(String name) {
        if (levels.size() == depth) {
            levels.add(new Level());
        }
        Level level = levels.get(depth);
        level.name = name;
        level.position = count(level, name);
        depth++;
        if (depth < levels.size() && !levels.get(depth).seen.isEmpty()) {
            levels.get(depth).seen.clear();
        }
    }

    private static int count(Level level, String name) {
        int[] counter = level.seen.get(name);
        if (counter == null) {
            if (level.seen.size() == NAMES_COUNTED) {
                return 1;
            }
            counter = new int[1];
            level.seen.put(name, counter);
        }
        return ++counter[0];
    }

    void leave() {
        depth--;
    }

    /** Counts siblings of the element just entered that stand before the piece being read. */
    void countBefore(long siblings) {
        Level level = levels.get(depth - 1);
        int[] counter = level.seen.get(level.name);
        if (counter != null) {
            counter[0] += Math.toIntExact(siblings);
            level.position = counter[0];
        }
    }

    /** Whether exactly these elements are open, from the root. */
    boolean is(List<String> names) {
        if (names.size() != depth) {
            return false;
        }
        for (int i = depth - 1; i >= 0; i--) {
            if (!levels.get(i).name.equals(names.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Such as {@code /Document/BkToCstmrStmt[1]/Stmt[1]/Ntry[3]}; the root has no position. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append('/').append(levels.get(i).name);
            if (i > 0) {
                text.append('[').append(levels.get(i).position).append(']');
            }
        }
        return text.toString();
    }
}

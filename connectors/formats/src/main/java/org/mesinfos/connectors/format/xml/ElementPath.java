package org.mesinfos.connectors.format.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Path of the currently open elements, each with its position among siblings of the same name. */
final class ElementPath {

    private static final class Level {
        private final Map<String, int[]> seen = new HashMap<>();
        private String name = "";
        private int position;
    }

    /** Maximum child names per element for which positions are counted. It bounds memory for generated names. */
    private static final int MAX_COUNTED_NAMES = 1_000;

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
            if (level.seen.size() == MAX_COUNTED_NAMES) {
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

    /** Adds siblings of the current element that lie before the split being read. */
    void addPreceding(long siblings) {
        Level level = levels.get(depth - 1);
        int[] counter = level.seen.get(level.name);
        if (counter != null) {
            counter[0] += Math.toIntExact(siblings);
            level.position = counter[0];
        }
    }

    /** Returns whether exactly these elements are open, from the root. */
    boolean matches(List<String> names) {
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

    /** Returns the number of elements, from the root, whose names are the first ones of these. */
    int commonLevels(List<String> names) {
        int common = 0;
        while (common < Math.min(depth, names.size()) && levels.get(common).name.equals(names.get(common))) {
            common++;
        }
        return common;
    }

    /** Returns, for example, {@code /Document/BkToCstmrStmt[1]/Stmt[1]/Ntry[3]}; the root has no position. */
    @Override
    public String toString() {
        return outermost(depth);
    }

    /** Returns the path of a number of open elements, from the root; empty for none. */
    String outermost(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            text.append('/').append(levels.get(i).name);
            if (i > 0) {
                text.append('[').append(levels.get(i).position).append(']');
            }
        }
        return text.toString();
    }
}

package org.mesinfos.connectors.mapping.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;

/**
 * Check of a YAML text before it becomes a tree: one document, aliases of complete values, and limits of nesting and
 * repetition. Trees are built and read by recursion, which other texts would not end or would exhaust memory.
 */
final class YamlShape {

    /** Deeper than any valid file, with room on the stack of a thread. */
    static final int MAX_DEPTH = 100;

    /** Greatest number of values that aliases repeat. */
    static final int MAX_REPEATED = 100_000;

    /** Value with an anchor: its number of values, and its levels. */
    private static final class Part {
        private boolean complete;
        private long values = 1;
        private int levels;

        void add(Part inner) {
            values += inner.values;
            levels = Math.max(levels, inner.levels + 1);
        }
    }

    private final Problems problems;
    private final Deque<Part> open = new ArrayDeque<>();
    private final Map<Anchor, Part> anchors = new HashMap<>();
    private int documents;
    private long repeated;

    private YamlShape(Problems problems) {
        this.problems = problems;
    }

    /** Returns true if a text can become a tree. Reports the first problem. */
    static boolean isSound(String text, LoadSettings settings, Problems problems) {
        YamlShape shape = new YamlShape(problems);
        for (Event event : new Parse(settings).parseString(text)) {
            Optional<String> problem = shape.read(event);
            if (problem.isPresent()) {
                problems.add(YamlLocation.of(event.getStartMark()), problem.get());
                return false;
            }
        }
        return true;
    }

    private Optional<String> read(Event event) {
        return switch (event.getEventId()) {
            case DocumentStart -> document();
            case MappingStart, SequenceStart -> start(((NodeEvent) event).getAnchor());
            case MappingEnd, SequenceEnd -> end();
            case Scalar -> scalar(((NodeEvent) event).getAnchor());
            case Alias -> alias(((AliasEvent) event).getAlias());
            case Comment, DocumentEnd, StreamEnd, StreamStart -> Optional.empty();
        };
    }

    private Optional<String> document() {
        documents++;
        return documents == 1
                ? Optional.empty()
                : Optional.of("a second document starts here, which would be ignored: "
                        + "remove the line \"---\" or put its keys into the first document");
    }

    private Optional<String> start(Optional<Anchor> anchor) {
        Part part = new Part();
        anchor.ifPresent(name -> anchors.put(name, part));
        open.push(part);
        return depthProblem(0);
    }

    private Optional<String> end() {
        Part part = open.pop();
        part.complete = true;
        addToParent(part);
        return Optional.empty();
    }

    private Optional<String> scalar(Optional<Anchor> anchor) {
        Part part = new Part();
        part.complete = true;
        anchor.ifPresent(name -> anchors.put(name, part));
        addToParent(part);
        return Optional.empty();
    }

    private Optional<String> alias(Anchor name) {
        Part part = anchors.get(name);
        if (part == null) {
            return Optional.of("an alias " + problems.shown("*" + name.getValue())
                    + "has no anchor before it: put a text that starts with * in quotes");
        }
        if (!part.complete) {
            return Optional.of(
                    "an alias " + problems.shown("*" + name.getValue()) + "is inside of the value that it repeats");
        }
        repeated += part.values;
        if (repeated > MAX_REPEATED) {
            return Optional.of("aliases repeat more than " + MAX_REPEATED + " values, the limit");
        }
        addToParent(part);
        return depthProblem(part.levels);
    }

    private void addToParent(Part part) {
        Part parent = open.peek();
        if (parent != null) {
            parent.add(part);
        }
    }

    private Optional<String> depthProblem(int further) {
        return open.size() + further > MAX_DEPTH
                ? Optional.of("nested more than " + MAX_DEPTH + " levels deep, the limit")
                : Optional.empty();
    }
}

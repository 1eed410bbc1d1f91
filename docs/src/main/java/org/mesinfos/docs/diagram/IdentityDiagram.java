package org.mesinfos.docs.diagram;

import java.util.ArrayList;
import java.util.List;

/** Diagram of how the reference of a row leads to a person: within one organisation, and across organisations. */
final class IdentityDiagram {

    private static final int WIDTH = 300;
    private static final Column WITHIN = new Column(new Point(330, 70), WIDTH, 62, 34);
    private static final Column ACROSS = new Column(new Point(330, 412), WIDTH, 62, 34);

    private final List<Shape> shapes = new ArrayList<>();

    private IdentityDiagram() {}

    static Diagram diagram() {
        return new IdentityDiagram().draw();
    }

    private Diagram draw() {
        within();
        shapes.add(new Panel(new Point(12, 376), 936, 414, "Across organisations, if a linkage model is configured"));
        across();
        outcomes();
        return new Diagram(
                "Identity resolution",
                "The reference of a row resolves to a customer by links and to a person by the registry or a pseudonym;"
                        + " a linkage model then joins persons across organisations.",
                960,
                924,
                shapes);
    }

    private void within() {
        Box subject = WITHIN.box(0, Kind.INPUT, "Subject of a row", "the reference as delivered");
        Box links = WITHIN.box(
                1, Kind.STEP, "Links of the same organisation", "account, line, meter, card, contract", "to customer");
        Box registry = WITHIN.box(2, Kind.STEP, "Registry, otherwise pseudonym", "customer to person");
        shapes.addAll(List.of(subject, links, registry));
        shapes.add(Arrow.of(subject.bottom(), links.top()));
        shapes.add(labelled(links, registry, "customer"));
        Column inputs = WITHIN.at(28, 220);
        input(inputs.box(1, Kind.INPUT, "Link rows", "of all deliveries"), links);
        input(inputs.box(2, Kind.INPUT, "Registry, person key", "from the operator"), registry);
        Column held = WITHIN.at(712, 220);
        Box none = held.box(0, Kind.HELD, "Unattributed row", "no known holder");
        Box two = held.box(1, Kind.HELD, "Withheld row", "two possible holders", "(joint account: setting)");
        shapes.addAll(List.of(none, two));
        Point out = links.right();
        shapes.add(Arrow.of(out, two.left()));
        shapes.add(Arrow.of(
                out,
                new Point(out.x() + 40, out.y()),
                new Point(out.x() + 40, none.left().y()),
                none.left()));
    }

    private void across() {
        Box blocking = ACROSS.box(0, Kind.STEP, "Blocking", "21 blocking keys", "give candidate pairs");
        Box comparison = ACROSS.box(
                1, Kind.STEP, "Comparison", "12 fields with comparison levels", "give a match weight in bits");
        Box rules = ACROSS.box(2, Kind.STEP, "Rules and vetoes", "deterministic links,", "cannot-link constraints");
        Box clustering = ACROSS.box(3, Kind.STEP, "Clustering", "average linkage", "under the constraints");
        shapes.add(labelled(WITHIN.box(2, Kind.STEP, ""), blocking, "persons with their profiles"));
        shapes.addAll(List.of(blocking, comparison, rules, clustering));
        shapes.add(Arrow.of(blocking.bottom(), comparison.top()));
        shapes.add(Arrow.of(comparison.bottom(), rules.top()));
        shapes.add(Arrow.of(rules.bottom(), clustering.top()));
        Column inputs = ACROSS.at(28, 220);
        input(inputs.box(0, Kind.INPUT, "Profiles", "names, dates, addresses, …"), blocking);
        input(inputs.box(1, Kind.INPUT, "Linkage model", "m- and u-probabilities"), comparison);
        input(inputs.box(2, Kind.INPUT, "Registry, answers", "must-link and cannot-link"), rules);
        Column notes = ACROSS.at(712, 220);
        Box evidence = notes.box(1, Kind.STORE, "Evidence of links", "kept in the store");
        shapes.add(evidence);
        shapes.add(Arrow.of(comparison.right(), evidence.left()));
    }

    private void outcomes() {
        Column row = new Column(new Point(0, 836), 250, 62, 0);
        Box clustering = ACROSS.box(3, Kind.STEP, "");
        Box link = row.at(28, 250).box(0, Kind.STORE, "Link", "one person, one bundle");
        Box review = row.at(355, 250).box(0, Kind.STEP, "Clerical review", "the operator decides");
        Box separate = row.at(682, 250).box(0, Kind.STORE, "Separate", "two persons, two bundles");
        shapes.addAll(List.of(link, review, separate));
        int fork = 810;
        Point from = clustering.bottom();
        for (Box outcome : List.of(link, review, separate)) {
            shapes.add(Arrow.of(
                    from, new Point(from.x(), fork), new Point(outcome.top().x(), fork), outcome.top()));
        }
    }

    private void input(Box input, Box step) {
        shapes.add(input);
        shapes.add(Arrow.of(input.right(), step.left()));
    }

    private Arrow labelled(Box from, Box to, String text) {
        shapes.add(new Label(new Point(from.bottom().x() + 10, from.bottom().y() + 21), Anchor.START, Font.NOTE, text));
        return Arrow.of(from.bottom(), to.top());
    }
}

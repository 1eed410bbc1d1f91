package org.mesinfos.docs.diagram;

import java.util.ArrayList;
import java.util.List;

/** The path of data through a run: each step of the pipeline, its inputs and its outputs. */
final class DataPathDiagram {

    private static final Column STEPS = new Column(new Point(320, 70), 320, 58, 30);
    private static final Column INPUTS = STEPS.at(24, 230);
    private static final Column OUTPUTS = STEPS.at(706, 230);

    private final List<Shape> shapes = new ArrayList<>();

    private DataPathDiagram() {}

    static Diagram diagram() {
        return new DataPathDiagram().draw();
    }

    private Diagram draw() {
        List<Box> steps = List.of(
                STEPS.box(0, Kind.STEP, "ReadDeliveries", "new, complete deliveries"),
                STEPS.box(1, Kind.STEP, "ParseSourceFiles", "one connector reads each file"),
                STEPS.box(2, Kind.STEP, "ResolvePersons", "from references to persons"),
                STEPS.box(3, Kind.STEP, "GatherPersons", "rows of a person by bucket"),
                STEPS.box(4, Kind.STEP, "BuildBundles: deduplicate", "one record per event, every sighting kept"),
                STEPS.box(5, Kind.STEP, "BuildBundles: enrich", "derived values from one record"),
                STEPS.box(6, Kind.STEP, "BuildBundles: relate", "recurrence, links between records"),
                STEPS.box(7, Kind.STEP, "BuildBundles: write", "Parquet files, one manifest per shard"),
                STEPS.box(8, Kind.STEP, "CloseRun", "counts, list of files written"),
                STEPS.box(9, Kind.STEP, "Audit and publish", "conservation, store snapshot, CURRENT"));
        shapes.addAll(steps);
        List<String> elements = List.of(
                "source files",
                "accepted rows, links, outcomes",
                "rows with their person",
                "rows by bucket of persons",
                "records",
                "records",
                "records",
                "bundle entries, outcomes",
                "draft of the store snapshot");
        for (int i = 0; i < elements.size(); i++) {
            Point from = steps.get(i).bottom();
            shapes.add(Arrow.of(from, steps.get(i + 1).top()));
            shapes.add(new Label(new Point(from.x() + 10, from.y() + 19), Anchor.START, Font.NOTE, elements.get(i)));
        }

        input(steps.get(0), INPUTS.box(0, Kind.INPUT, "Inbox", "organisation/delivery/…"));
        input(steps.get(1), INPUTS.box(1, Kind.INPUT, "Connectors", "mappings, standards,", "generic readers"));
        input(steps.get(2), INPUTS.box(2, Kind.INPUT, "Registry, links, model", "settings of the operator"));
        input(steps.get(4), INPUTS.box(4, Kind.STORE, "Accepted rows", "of earlier runs"));
        input(steps.get(5), INPUTS.box(5, Kind.INPUT, "Reference tables", "categories, rates, factors"));

        output(steps.get(0), OUTPUTS.box(0, Kind.HELD, "Waiting deliveries", "incomplete or changing"));
        output(steps.get(1), OUTPUTS.box(1, Kind.HELD, "Quarantine", "rejected rows and files"));
        output(steps.get(2), OUTPUTS.box(2, Kind.HELD, "HoldRows: held rows", "unattributed, withheld"));
        output(steps.get(4), OUTPUTS.box(4, Kind.STORE, "Accepted rows", "for later runs"));
        output(steps.get(7), OUTPUTS.box(7, Kind.STORE, "Bundles", "one folder per person"));
        output(steps.get(9), OUTPUTS.box(9, Kind.STORE, "Manifests, receipts", "ledger, run report"));
        return new Diagram(
                "Data path of a run",
                "The steps of the pipeline from the inbox to bundles, with their inputs and outputs.",
                960,
                952,
                shapes);
    }

    private void input(Box step, Box input) {
        shapes.add(input);
        shapes.add(Arrow.of(input.right(), step.left()));
    }

    private void output(Box step, Box output) {
        shapes.add(output);
        shapes.add(Arrow.of(step.right(), output.left()));
    }
}

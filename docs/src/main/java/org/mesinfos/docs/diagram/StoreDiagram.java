package org.mesinfos.docs.diagram;

import java.util.ArrayList;
import java.util.List;

/** The layout of the store, and the files that each step of a commit writes. */
final class StoreDiagram {

    private static final int STEP_X = 24;
    private static final int STEP_WIDTH = 300;
    private static final int FILE_X = 440;
    private static final int FILE_WIDTH = 400;
    private static final int COMMIT_Y = 448;

    private final List<Shape> shapes = new ArrayList<>();

    private StoreDiagram() {}

    static Diagram diagram() {
        return new StoreDiagram().draw();
    }

    private Diagram draw() {
        Box write = step(70, "1. Write", "workers write content;", "nothing refers to it yet");
        Box audit = step(170, "2. Audit", "conservation: rows read =", "accepted + rejected, for every file");
        Box publish = step(310, "3. Publish", "snapshot, PENDING,", "then one atomic rename of CURRENT");
        Box bringUp = step(490, "4. Bring up", "files for people and organisations;", "bundles that lose rows first");
        Box collect = step(600, "5. Collect", "at the start of the next run");
        shapes.addAll(List.of(write, audit, publish, bringUp, collect));
        for (int i = 1; i < 5; i++) {
            Box from = (Box) shapes.get(i - 1);
            shapes.add(Arrow.of(from.bottom(), ((Box) shapes.get(i)).top()));
        }

        Box content = file(
                Kind.STORE,
                70,
                176,
                "Content, named by its hash",
                "bundles/<hh>/<person-id>/*.parquet",
                "accepted/<hh>/<person-id>.<hash>.rows",
                "unattributed/<hh>.<hash>.avro",
                "identity/links.<hash>.avro",
                "quarantine/<sha256>",
                "snapshots/shards/<hh>.<hash>.jsonl.zst");
        Box snapshot = file(Kind.STORE, 276, 60, "snapshots/<id>/snapshot.json", "totals, manifests of shards, ledger");
        Box pending = file(Kind.STORE, 348, 30, "runs/PENDING");
        Box current = file(Kind.STORE, 390, 30, "CURRENT");
        Box opened = file(
                Kind.STORE,
                490,
                70,
                "Written after the commit",
                "bundles/<hh>/<person-id>/datapackage.json",
                "receipts/, deliveries/ (ledger)");
        Box superseded = file(
                Kind.HELD, 600, 70, "Removed", "content that no store snapshot refers to,", "leftovers of killed runs");
        shapes.addAll(List.of(content, snapshot, pending, current, opened, superseded));

        shapes.add(Arrow.of(write.right(), new Point(FILE_X, write.right().y())));
        shapes.add(Arrow.dashed(new Point(FILE_X, audit.right().y()), audit.right()));
        int fork = FILE_X - 50;
        Point out = publish.right();
        for (Box file : List.of(snapshot, pending, current)) {
            shapes.add(Arrow.of(
                    out, new Point(fork, out.y()), new Point(fork, file.left().y()), file.left()));
        }
        shapes.add(Arrow.of(bringUp.right(), opened.left()));
        shapes.add(Arrow.of(collect.right(), superseded.left()));

        int edge = FILE_X + FILE_WIDTH;
        shapes.add(Arrow.dashed(
                current.right(),
                new Point(edge + 30, current.right().y()),
                new Point(edge + 30, snapshot.right().y()),
                snapshot.right()));
        shapes.add(Arrow.dashed(snapshot.top(), content.bottom()));
        shapes.add(new Label(
                new Point(snapshot.top().x() + 10, snapshot.top().y() - 10), Anchor.START, Font.NOTE, "refers to"));
        shapes.add(new Label(
                new Point(edge + 38, (current.right().y() + snapshot.right().y()) / 2 + 4),
                Anchor.START,
                Font.NOTE,
                "names"));
        shapes.add(new Label(new Point(FILE_X - 12, audit.right().y() - 8), Anchor.END, Font.NOTE, "reads"));

        shapes.add(new Divider(new Point(STEP_X, COMMIT_Y), edge + 76 - STEP_X, "commit"));
        shapes.add(note(COMMIT_Y - 8, "killed before: roll back"));
        shapes.add(note(COMMIT_Y + 18, "killed after: roll forward"));
        return new Diagram(
                "Store layout and commit (write-audit-publish)",
                "The five steps of a commit and the files of the store that each of them writes or removes.",
                940,
                700,
                shapes);
    }

    private static Label note(int y, String text) {
        return new Label(new Point(STEP_X + STEP_WIDTH / 2 + 12, y), Anchor.START, Font.NOTE, text);
    }

    private static Box step(int y, String title, String... details) {
        return new Box(Kind.STEP, new Point(STEP_X, y), STEP_WIDTH, 70, title, List.of(details));
    }

    private static Box file(Kind kind, int y, int height, String title, String... details) {
        return new Box(kind, new Point(FILE_X, y), FILE_WIDTH, height, title, List.of(details));
    }
}

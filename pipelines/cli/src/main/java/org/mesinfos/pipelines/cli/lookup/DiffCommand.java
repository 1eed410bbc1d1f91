package org.mesinfos.pipelines.cli.lookup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.store.BundleChange;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that lists the bundles that changed between two store snapshots. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the bundles that changed between two store snapshots: by default, the previous and the current one.",
            "Compares manifests only. The store keeps these two snapshots; mesinfos run prints their ids."
        })
public final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "SNAPSHOT", description = "Earlier snapshot.")
    private @Nullable String earlier;

    @Parameters(index = "1", arity = "0..1", paramLabel = "SNAPSHOT", description = "Later snapshot.")
    private @Nullable String later;

    @Mixin
    private StoreOption storeOption;

    @Option(names = "--json", description = "Print one JSON object per bundle.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Store store = storeOption.open();
        Snapshot from = snapshot(store, earlier == null ? store.previousSnapshotId() : earlier);
        Snapshot to = later == null ? store.currentSnapshot() : snapshot(store, later);
        List<BundleChange> changes = store.changes(from, to);
        PrintWriter out = TerminalWriter.out(spec);
        for (BundleChange change : changes) {
            out.println(json ? json(change) : text(change));
        }
        if (!json) {
            out.println(sum(changes.size()) + " from snapshot " + from.id() + " to " + to.id());
        }
        out.flush();
        return 0;
    }

    /** Returns the number of bundles that differ: {@code 1 bundle differs}. */
    static String sum(int bundles) {
        return bundles == 1 ? "1 bundle differs" : String.format(Locale.ROOT, "%,d bundles differ", bundles);
    }

    private static Snapshot snapshot(Store store, String id) throws Exception {
        Optional<Snapshot> found = Snapshot.isId(id) ? store.findSnapshot(id) : Optional.empty();
        return found.orElseThrow(() -> new InvalidUsageException("The store has no snapshot of that id. It keeps the"
                + " current and the previous one. To detect older changes, compare bundleHash of bundle manifests."));
    }

    private static String text(BundleChange change) {
        return String.format(
                Locale.ROOT,
                "%-8s %-34s %s",
                change.kind().name().toLowerCase(Locale.ROOT),
                change.personId(),
                String.join(", ", change.recordTypes()));
    }

    private static String json(BundleChange change) throws Exception {
        return new ObjectMapper().writeValueAsString(ChangesCommand.fields(change));
    }
}

package org.mesinfos.pipelines.cli.lookup;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.lookup.LookupDigests;
import org.mesinfos.pipelines.store.lookup.ReferenceKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that finds the person of a reference. */
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the person whose rows state a reference of an organisation: a customer, account, line, usage point,"
                    + " contract or card.",
            "Exit status: 0 if a person or held rows were found, 1 if neither was."
        })
public final class FindCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Name of its folder in the inbox.")
    private String organisation;

    @Parameters(index = "1", paramLabel = "REFERENCE", description = "The reference as the organisation writes it.")
    private String reference;

    @Mixin
    private StoreOption storeOption;

    @Mixin
    private LookupKeyOption keyOption;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Store store = storeOption.open(keyOption.settings());
        if (reference.isBlank()) {
            throw new InvalidUsageException("The reference is blank.");
        }
        LookupDigests digests = keyOption.digests(storeOption);
        Snapshot snapshot = store.currentSnapshot();
        PrintWriter out = TerminalWriter.out(spec);
        Map<ReferenceKind, Long> sought = new EnumMap<>(ReferenceKind.class);
        for (ReferenceKind kind : ReferenceKind.values()) {
            sought.put(kind, digests.reference(organisation, kind, reference));
        }
        Map<Long, List<PersonEntry>> people = store.findPeople(snapshot, sought.values());
        Map<Long, List<HeldEntry>> heldRows = store.findHeld(snapshot, sought.values());
        boolean found = !people.isEmpty() || !heldRows.isEmpty();
        sought.forEach((kind, digest) -> {
            String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            for (PersonEntry person : people.getOrDefault(digest, List.of())) {
                out.println(name + " of " + person.personId() + ", in " + StorePaths.bundleFolder(person.personId()));
            }
            for (HeldEntry held : heldRows.getOrDefault(digest, List.of())) {
                out.println(name + " with held rows, in " + held.file().path() + ". mesinfos held " + organisation
                        + " shows why.");
            }
        });
        if (!found) {
            out.println("No row of " + organisation + " in the store has this reference.");
        }
        out.flush();
        return found ? 0 : 1;
    }
}

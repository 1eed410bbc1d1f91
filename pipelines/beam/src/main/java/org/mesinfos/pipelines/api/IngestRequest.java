package org.mesinfos.pipelines.api;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.settings.LinkingSettings;

/**
 * The inbox, the store and the options of a run. Immutable: each {@code with} method returns a copy.
 *
 * <p>Values are checked by {@link Ingest#run}, not here.
 */
public final class IngestRequest {

    private final String inbox;
    private final String store;
    private final Optional<Path> settings;
    private final Optional<Path> registry;
    private final Optional<Path> personKey;
    private final Optional<Path> linkageModel;
    private final List<String> beamArguments;

    private IngestRequest(
            String inbox,
            String store,
            Optional<Path> settings,
            Optional<Path> registry,
            Optional<Path> personKey,
            Optional<Path> linkageModel,
            List<String> beamArguments) {
        this.inbox = inbox;
        this.store = store;
        this.settings = settings;
        this.registry = registry;
        this.personKey = personKey;
        this.linkageModel = linkageModel;
        this.beamArguments = List.copyOf(beamArguments);
    }

    /**
     * Returns a request for folders on a local disk.
     *
     * @param inbox folder with one sub-folder per organisation
     * @param store folder of the store; created by the run if it does not exist
     */
    public static IngestRequest of(Path inbox, Path store) {
        return of(inbox.toString(), store.toString());
    }

    /**
     * Returns a request for locations on any file system that Beam supports, such as {@code s3://bucket/inbox}. The
     * file system of the scheme must be on the class path.
     */
    public static IngestRequest of(URI inbox, URI store) {
        return of(inbox.toString(), store.toString());
    }

    private static IngestRequest of(String inbox, String store) {
        return new IngestRequest(
                inbox, store, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * Returns a copy with the operator's settings, a {@code mesinfos.yaml}. Without this call, default settings apply;
     * a settings file next to the inbox is not read.
     */
    public IngestRequest withSettings(Path file) {
        return new IngestRequest(inbox, store, Optional.of(file), registry, personKey, linkageModel, beamArguments);
    }

    /** Returns a copy with a registry file, which replaces the registry of the settings. */
    public IngestRequest withRegistry(Path file) {
        return new IngestRequest(inbox, store, settings, Optional.of(file), personKey, linkageModel, beamArguments);
    }

    /** Returns a copy with the secret for pseudonyms, which replaces the person key of the settings. */
    public IngestRequest withPersonKey(Path file) {
        return new IngestRequest(inbox, store, settings, registry, Optional.of(file), linkageModel, beamArguments);
    }

    /**
     * Returns a copy that links the people of different organisations by a model, as written by {@code mesinfos
     * identity train}. The settings must name the organisations whose profiles may link people ({@code identity:
     * {verified: …}}).
     */
    public IngestRequest withLinkageModel(Path file) {
        return new IngestRequest(inbox, store, settings, registry, personKey, Optional.of(file), beamArguments);
    }

    /**
     * Returns a copy that links the people of different organisations by the model that ships with Mesinfos. The settings
     * must name the organisations whose profiles may link people.
     */
    public IngestRequest withBuiltInLinkageModel() {
        return withLinkageModel(LinkingSettings.BUILT_IN_MODEL);
    }

    /**
     * Returns a copy with more options of Apache Beam, each written {@code --name=value}. They select the runner, which
     * must be on the class path. The default is the Direct Runner.
     */
    public IngestRequest withBeamArguments(String... arguments) {
        List<String> all = new ArrayList<>(beamArguments);
        all.addAll(List.of(arguments));
        return new IngestRequest(inbox, store, settings, registry, personKey, linkageModel, all);
    }

    /** Returns the path or URI of the inbox. */
    public String inbox() {
        return inbox;
    }

    /** Returns the path or URI of the store. */
    public String store() {
        return store;
    }

    /** Returns the settings file. */
    public Optional<Path> settings() {
        return settings;
    }

    /** Returns the registry file. */
    public Optional<Path> registry() {
        return registry;
    }

    /** Returns the file of the person key. */
    public Optional<Path> personKey() {
        return personKey;
    }

    /** Returns the file of the linkage model. */
    public Optional<Path> linkageModel() {
        return linkageModel;
    }

    /** Returns the options of Apache Beam. */
    public List<String> beamArguments() {
        return beamArguments;
    }
}

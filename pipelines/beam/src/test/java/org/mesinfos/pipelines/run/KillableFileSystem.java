package org.mesinfos.pipelines.run;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mesinfos.pipelines.remote.BeamFileSystem;
import org.mesinfos.pipelines.store.KillSwitch;
import org.mesinfos.pipelines.store.storage.LocalStorage;
import org.mesinfos.pipelines.store.storage.RemoteFile;
import org.mesinfos.pipelines.store.storage.RemoteFileSystem;
import org.mesinfos.pipelines.store.storage.StorageArea;

/**
 * File system over local files, whose changes end at one that a test demands. Its URIs are {@code kill://name/path}, with the name
 * of a process that the test has started. All other URIs are of Beam's file systems.
 */
@AutoService(RemoteFileSystem.class)
public final class KillableFileSystem implements RemoteFileSystem {

    private static final String SCHEME = "kill://";

    private static final Map<String, KillSwitch> PROCESSES = new ConcurrentHashMap<>();

    private final RemoteFileSystem others = new BeamFileSystem();

    /** Starts a process and returns the URI of a folder that it changes. */
    static String start(String name, Path folder, KillSwitch killSwitch) {
        PROCESSES.put(name, killSwitch);
        return SCHEME + name + folder.toAbsolutePath();
    }

    static void end(String name) {
        PROCESSES.remove(name);
    }

    private static Path path(String uri) {
        return Path.of(uri.substring(uri.indexOf('/', SCHEME.length())));
    }

    @Override
    public List<RemoteFile> below(String folder) throws IOException {
        return others.below(folder);
    }

    @Override
    public InputStream open(String uri, long offset) throws IOException {
        return others.open(uri.startsWith(SCHEME) ? path(uri).toString() : uri, offset);
    }

    @Override
    public long size(String uri) throws IOException {
        return others.size(uri.startsWith(SCHEME) ? path(uri).toString() : uri);
    }

    @Override
    public StorageArea storage(String root) {
        if (!root.startsWith(SCHEME)) {
            return others.storage(root);
        }
        String name = root.substring(SCHEME.length(), root.indexOf('/', SCHEME.length()));
        return PROCESSES.get(name).area(new LocalStorage(path(root)), root.endsWith("/") ? root : root + "/");
    }
}

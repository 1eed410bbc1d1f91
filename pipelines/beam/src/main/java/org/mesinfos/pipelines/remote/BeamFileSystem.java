package org.mesinfos.pipelines.remote;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mesinfos.pipelines.store.storage.RemoteFile;
import org.mesinfos.pipelines.store.storage.RemoteFileSystem;
import org.mesinfos.pipelines.store.storage.StorageArea;

/** All file systems that Beam knows, which must have been given their options in this process. Stateless. */
@AutoService(RemoteFileSystem.class)
public final class BeamFileSystem implements RemoteFileSystem {

    @Override
    public List<RemoteFile> below(String folder) throws IOException {
        return RemoteFiles.list(folder);
    }

    @Override
    public InputStream open(String uri, long offset) throws IOException {
        return RemoteFiles.open(uri, offset);
    }

    @Override
    public long size(String uri) throws IOException {
        return RemoteFiles.size(uri);
    }

    @Override
    public StorageArea storage(String root) {
        return new BeamStorage(root);
    }
}

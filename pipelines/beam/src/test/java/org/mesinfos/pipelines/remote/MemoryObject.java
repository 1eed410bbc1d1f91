package org.mesinfos.pipelines.remote;

import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/** Identity of an object of {@link MemoryObjects}. */
record MemoryObject(String uri) implements ResourceId {

    static final String SCHEME = "memory";

    @Override
    public ResourceId resolve(String other, ResolveOptions options) {
        return new MemoryObject(uri + "/" + other);
    }

    @Override
    public ResourceId getCurrentDirectory() {
        return new MemoryObject(uri.substring(0, uri.lastIndexOf('/') + 1));
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public String getFilename() {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    @Override
    public boolean isDirectory() {
        return uri.endsWith("/");
    }

    @Override
    public String toString() {
        return uri;
    }
}

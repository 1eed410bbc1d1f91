package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.mesinfos.pipelines.store.storage.Lease;
import org.mesinfos.pipelines.store.storage.LeaseHeldException;
import org.mesinfos.pipelines.store.storage.LocalStorage;
import org.mesinfos.pipelines.store.storage.StorageArea;

/** Storage in a folder whose leases expire when a test says so, as those of an object store do with time. */
final class LeasedStorage {

    private final StorageArea area;

    /** Number of leases that have expired; a lease belongs to the term in which it was acquired. */
    private final AtomicInteger term = new AtomicInteger();

    private volatile boolean unreachable;

    LeasedStorage(Path folder) throws IOException {
        LocalStorage local = new LocalStorage(folder);
        this.area = (StorageArea) Proxy.newProxyInstance(
                StorageArea.class.getClassLoader(), new Class<?>[] {StorageArea.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("acquireLease")) {
                        return new TermLease(folder.toString(), arguments[0].toString(), term.get());
                    }
                    try {
                        return method.invoke(local, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Returns the encrypted store in this storage, with its keys beside a folder. */
    Store store(Path folder) {
        return StoreFiles.encrypted(area, folder);
    }

    /** Lets all present leases expire. */
    void expireLease() {
        term.incrementAndGet();
    }

    /** Lets each question about a lease fail from now on. */
    void failLeases() {
        unreachable = true;
    }

    private final class TermLease implements Lease {

        private final String location;
        private final String owner;
        private final int ownTerm;

        TermLease(String location, String owner, int ownTerm) {
            this.location = location;
            this.owner = owner;
            this.ownTerm = ownTerm;
        }

        @Override
        public void requireHeld() throws IOException {
            if (unreachable) {
                throw new IOException("The storage does not answer");
            }
            if (ownTerm != term.get()) {
                throw new LeaseHeldException(location, owner);
            }
        }

        @Override
        public void close() {}
    }
}

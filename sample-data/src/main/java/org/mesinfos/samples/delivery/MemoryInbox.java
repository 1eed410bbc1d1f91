package org.mesinfos.samples.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Inbox in memory, for small populations. */
public final class MemoryInbox implements DeliveryTarget {

    private final NavigableMap<String, NavigableMap<String, NavigableMap<String, byte[]>>> organisations =
            new TreeMap<>();

    @Override
    public OutputStream create(String organisation, String delivery, String file) {
        return new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
                super.close();
                put(organisation, delivery, file, toByteArray());
            }
        };
    }

    /** Returns organisation to delivery to file name to content. */
    public NavigableMap<String, NavigableMap<String, NavigableMap<String, byte[]>>> content() {
        return organisations;
    }

    private void put(String organisation, String delivery, String file, byte[] bytes) {
        organisations
                .computeIfAbsent(organisation, unseen -> new TreeMap<>())
                .computeIfAbsent(delivery, unseen -> new TreeMap<>())
                .put(file, bytes);
    }
}

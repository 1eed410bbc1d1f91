package org.mesinfos.connectors.format.pdf;

import java.io.InputStream;
import java.util.Base64;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.fetcher.AbstractFetcher;

/**
 * Tika fetcher whose key contains the file itself, so that no personal data is written to a temporary file on the way
 * to the child process. Public because Tika instantiates it by name.
 */
public final class InlineFetcher extends AbstractFetcher {

    static final String NAME = "inline";

    static String key(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public InputStream fetch(String key, Metadata metadata, ParseContext context) {
        return TikaInputStream.get(Base64.getDecoder().decode(key));
    }
}

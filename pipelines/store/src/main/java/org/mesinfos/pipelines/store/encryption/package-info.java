/** Encryption of the files of a store: the keys in the key folder, the form of encrypted files, and their names. */
@NullMarked
package org.mesinfos.pipelines.store.encryption;

import org.jspecify.annotations.NullMarked;

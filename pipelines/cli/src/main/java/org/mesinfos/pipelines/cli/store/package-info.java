/** The commands that keep a store healthy: its keys and its verification. */
@NullMarked
package org.mesinfos.pipelines.cli.store;

import org.jspecify.annotations.NullMarked;

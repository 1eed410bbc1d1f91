/** How what linking has found so far travels from worker to worker, as bytes; equal findings give equal bytes. */
package org.mesinfos.linkage.exchange;

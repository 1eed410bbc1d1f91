/** How well persons are told apart, measured on records whose persons are known. */
package org.mesinfos.pipelines.identity.benchmark;

@echo off
rem Runs Mesinfos with the Java runtime beside it, otherwise with that of JAVA_HOME or of the PATH, version 17 or later.
setlocal
set "folder=%~dp0.."
if exist "%folder%\runtime\bin\java.exe" (
  set "java=%folder%\runtime\bin\java.exe"
) else if defined JAVA_HOME (
  set "java=%JAVA_HOME%\bin\java.exe"
) else (
  for %%j in (java.exe) do set "java=%%~$PATH:j"
)
if not exist "%java%" (
  echo mesinfos: there is no Java. Install a Java runtime of version 17 or later, or set JAVA_HOME. 1>&2
  exit /b 1
)
"%java%" -XX:+UseParallelGC -XX:-UsePerfData -Djava.awt.headless=true %MESINFOS_JAVA_OPTIONS% -cp "%folder%\program\mesinfos.jar" org.mesinfos.pipelines.cli.Mesinfos %*
exit /b %ERRORLEVEL%

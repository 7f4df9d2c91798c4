"""Opens a workbook in LibreOffice and saves it with a password. Arguments: profile folder, source, target, filter."""
import subprocess
import sys
import time

import uno
from com.sun.star.beans import NamedValue, PropertyValue
from com.sun.star.connection import NoConnectException

profile, source, target, export_filter = sys.argv[1:5]
PIPE = "pipe,name=corpus-" + str(abs(hash(profile)))


def value(name, content):
    prop = PropertyValue()
    prop.Name, prop.Value = name, content
    return prop


office = subprocess.Popen(
    ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", f"--accept={PIPE};urp;"]
)
resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
context = None
for _ in range(120):
    try:
        context = resolver.resolve(f"uno:{PIPE};urp;StarOffice.ComponentContext")
        break
    except NoConnectException:
        time.sleep(0.5)
if context is None:
    office.kill()
    sys.exit("LibreOffice did not answer.")
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
document = desktop.loadComponentFromURL(f"file://{source}", "_blank", 0, (value("Hidden", True),))
# The filter of .xlsx takes no plain password: without these two the file would be saved open.
secret = uno.Any("[]com.sun.star.beans.NamedValue", (NamedValue("OOXPassword", "aspen"), NamedValue("CryptoType", "Standard")))
lock = value("EncryptionData", secret) if target.endswith(".xlsx") else value("Password", "aspen")
document.storeToURL(f"file://{target}", (value("FilterName", export_filter), lock))
document.close(True)
try:
    desktop.terminate()
finally:
    office.wait(timeout=60)

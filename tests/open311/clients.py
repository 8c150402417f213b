"""The stock Open311 clients against a running anxin, as they come from PyPI: `python clients.py http://127.0.0.1:3000`."""

import itertools
import sys

# `three` was written for Python 2; this is all that it lacks to be imported and used with JSON.
itertools.ifilter = filter

import georeport  # noqa: E402
from three import Three  # noqa: E402

ROOT = sys.argv[1].rstrip("/") + "/open311/v2"
JURISDICTION = "linyi.gov.cn"
passed = failed = 0


def check(name, held):
    global passed, failed
    if held:
        passed += 1
        print("ok   " + name)
    else:
        failed += 1
        print("FAIL " + name)


def tried(name, work):
    try:
        check(name, work())
    except Exception as error:  # the client could not read an answer
        check("%s: %s %s" % (name, type(error).__name__, error), False)


lodged = {}


def lodge():
    client = Three(ROOT, api_key="demo", jurisdiction=JURISDICTION)
    answer = client.post(
        "WAGE_ARREARS",
        address="临沂市罗庄区湖东路",
        name="Si Zhao",
        phone="13800004711",
        description="拖欠两个月工资",
        **{"attribute[RESPONDENT]": "某某木业"}
    )
    lodged["id"] = answer[0]["service_request_id"]
    return client.post_response.status_code == 201 and len(lodged["id"]) == 20


def refused():
    client = Three(ROOT, api_key="guess", jurisdiction=JURISDICTION)
    return client.post("WAGE_ARREARS", address="罗庄区")[0]["code"] == "403"


def with_three():
    client = Three(ROOT, jurisdiction=JURISDICTION)
    codes = [each["service_code"] for each in client.services()]
    definition = client.services("WAGE_ARREARS")
    one = client.request(lodged["id"])[0]
    many = client.requests("WAGE_ARREARS", status="open")
    return (
        "OTHER" in codes
        and definition["attributes"][0]["code"] == "RESPONDENT"
        and one["status"] == "open"
        and lodged["id"] in [each["service_request_id"] for each in many]
        and client.discovery()["endpoints"][0]["url"].endswith("/open311/v2")
        and client.token("nothing")[0]["code"] == "404"
    )


def with_georeport(output_format):
    client = georeport.GeoReport(ROOT, jurisdiction=JURISDICTION, output_format=output_format)
    codes = [each["service_code"] for each in client.get_service_list()]
    definition = client.get_service_definition("NO_CONTRACT")
    one = client.get_service_request(lodged["id"])
    many = client.get_service_requests(service_request_id=lodged["id"])
    many = many if isinstance(many, list) else [many]
    return (
        codes[0] == "WAGE_ARREARS"
        and definition["service_code"] == "NO_CONTRACT"
        and one["service_request_id"] == lodged["id"]
        and one["service_name"] == "拖欠工资"
        and [each["service_request_id"] for each in many] == [lodged["id"]]
        and "Zhao" not in str(one)
        and "木业" not in str(one)
    )


tried("three lodges a request", lodge)
tried("three is told why its key is refused", refused)
tried("three reads services, definitions, requests, discovery and errors", with_three)
tried("georeport reads in JSON", lambda: with_georeport("json"))
tried("georeport reads in XML", lambda: with_georeport("xml"))
print("%d passed, %d failed" % (passed, failed))
sys.exit(1 if failed else 0)
